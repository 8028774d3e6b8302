"""The parts of the HTML report: escaping, the typeset wording, its margin, and the tables below it."""
