"""Many tasks over several processes, with the same results as over one."""
