// Prepares one picture in a process of its own (lib/media/prepare/run-preparation.ts): what it is told stands in its arguments.
import { register } from 'tsx/esm/api';

register();
const { preparePicture } = await import('./prepare-picture.ts');
process.stdout.write(JSON.stringify(await preparePicture(JSON.parse(process.argv[2] ?? ''))));
