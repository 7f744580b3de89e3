from .mirror import Mirror
from .reading import Reading

__all__ = ["Mirror", "Reading"]
