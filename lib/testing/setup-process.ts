import { resetProcess } from './reset-process';

// Runs before each test file of a process in which files may change modules, clocks, globals and the environment.
resetProcess();
