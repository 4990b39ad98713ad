"""Words that say when, in English: find them, say what they mean, set them against a date. Imports nothing else of ours."""
