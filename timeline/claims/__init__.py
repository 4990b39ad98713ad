"""An article in; its dated claims, each with its trail, out."""
