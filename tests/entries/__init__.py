"""Tests of the room that makes entries."""
