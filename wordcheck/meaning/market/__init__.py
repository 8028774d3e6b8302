"""Events, losses and perils under the names that the market has for them."""
