"""The grammar of a sentence: from its words to the pieces that clauses are made of."""
