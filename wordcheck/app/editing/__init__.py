"""What an editor asks of wordcheck, through the Language Server Protocol (version 3.17)."""
