// Loaded by NODE_OPTIONS into every process of the measured server: --cpu-prof is not allowed there, and the application process is started by the
// front process. Writes a CPU profile to PROFILE_FOLDER when the process exits.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { basename, join } from 'node:path';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');

process.on('exit', () => {
  // The callback runs before `post` returns.
  session.post('Profiler.stop', (error, result) => {
    if (error) return;
    const program = basename(process.argv[1] ?? 'node').replace(/\W/g, '-');
    const file = join(process.env.PROFILE_FOLDER ?? '.', `${program}-${process.pid}.cpuprofile`);
    writeFileSync(file, JSON.stringify(result.profile));
  });
});
