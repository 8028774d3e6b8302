"""`python -m wordcheck`."""

from wordcheck.app.cli import main

main()
