"""Resolve the dependencies anew, pinned by hash and without the address of any index."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
UV = str(Path(sys.executable).parent / "uv")


def main() -> None:
    compile_ = [UV, "pip", "compile", "--quiet", "--no-header", "--generate-hashes", "pyproject.toml"]
    for extra in (["-o", "requirements.lock"], ["--extra", "dev", "-o", "requirements-dev.lock"]):
        subprocess.run([*compile_, *extra], cwd=ROOT, check=True)  # our own command


if __name__ == "__main__":
    main()
