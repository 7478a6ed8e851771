"""Publishers: what they serve is fetched under guard, and read as what it may be: hostile."""
