from .talk import How, Talk
from .wish import Wish

__all__ = ["How", "Talk", "Wish"]
