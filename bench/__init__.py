"""How fast the site is built, beside other generators and beside itself.

`python3 tasks.py bench` runs the measurements; `bench/measurements/` has one module for each.
"""
