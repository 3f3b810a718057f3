// @ts-check
// Removes what versions before the previous one left in DATA_DIR, and pages that other versions stored:
// node cli/remove-old-versions.mjs DATA_DIR NEXT_BUILD_ID [PROGRAM_IN_USE]. A process of its own, because removing some hundred
// thousand files takes seconds, in which a front process could not answer.
import { constants, setPriority } from 'node:os';
import { writeJsonLines } from '../lib/write-json-lines.mjs';
import { removeOldBuilds } from './builds/remove-old-builds.mjs';
import { removeOtherCaches } from './builds/remove-other-caches.mjs';

writeJsonLines();
const [dataDir = '', nextBuildId = '', programInUse = ''] = process.argv.slice(2);
setPriority(constants.priority.PRIORITY_LOW);
removeOldBuilds(dataDir, [programInUse]);
removeOtherCaches(dataDir, nextBuildId);
