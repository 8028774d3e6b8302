"""What a wording answers once for all of it: which law, which court, which money, where, by what trigger, at whose cost."""
