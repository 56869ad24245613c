"""What keeps the set up, in four rooms: data, ledger, notebooks, pages. `tree` says where things lie and writes them.

lab, setup and gather are for learners and teachers, and start by their path: `python tools/lab.py`.
"""
