"""What a program printed: its tracebacks, and the requests that it tells of. Pure; may import nothing of ours."""
