"""A real browser for pages whose content scripts make: started by us, fed by us, with no way to anywhere but the program under test."""
