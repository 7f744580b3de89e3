from .step import Move, Origin, Step

__all__ = ["Move", "Origin", "Step"]
