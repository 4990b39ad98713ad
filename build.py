"""`python build.py [PROJECT] [--out DIR]` is `timeline build [PROJECT] [--out DIR]`."""

import sys

from timeline.cli import main

if __name__ == "__main__":
    main(["build", *sys.argv[1:]], prog_name="timeline")
