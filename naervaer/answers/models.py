"""The room's own tables: see the doors."""
