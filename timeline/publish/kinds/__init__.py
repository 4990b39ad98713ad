"""Kinds of pages: one module a group, one function a kind, each from views to pages. `pages.KINDS` lists them all."""
