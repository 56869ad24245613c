"""The tools behind the make targets. Each runs as a file, `python tools/update.py`; some run by name:

python -m tools shape
"""
