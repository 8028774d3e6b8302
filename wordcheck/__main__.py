"""`wordcheck` and `python -m wordcheck`: one command in a process of its own."""

from wordcheck.collection import seldom_collected


def run() -> None:
    """The command line. Does not return: the process ends with the command's exit code."""
    with seldom_collected():
        from wordcheck.app.cli import main

        main()


if __name__ == "__main__":
    run()
