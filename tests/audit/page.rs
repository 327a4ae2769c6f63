//! What nobody gains by writing it, and what an output does with it.
