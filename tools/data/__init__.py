"""The room of the tables: described, rebuilt from sources by recipes, checked, corrected. `python -m tools.data`."""
