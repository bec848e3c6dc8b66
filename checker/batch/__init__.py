"""Many submissions: bundles of bytes that travel to workers, the pool of workers, and one run over a class."""
