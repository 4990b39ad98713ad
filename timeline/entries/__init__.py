"""Claims of all articles in; entries, their disagreements and importance out."""
