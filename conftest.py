"""For every test run: what the notebooks' kernels inherit. It lies at the root so that any pytest call reads it."""

import os
import sys

# A warning in a lesson is a fault. Only kernels read this, and only on Linux: elsewhere a library's own
# deprecations differ too much. A plain "error" would kill the kernel itself.
if sys.platform == "linux":
    os.environ["PYTHONWARNINGS"] = ",".join(
        [f"error::{kind}" for kind in ("FutureWarning", "UserWarning", "RuntimeWarning", "SyntaxWarning")]
        + ["error::DeprecationWarning:__main__"]
    )
