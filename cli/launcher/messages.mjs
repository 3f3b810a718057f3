// @ts-check

// Messages between the launcher, which holds the port and runs as long as the site does, and a front process, over the channel that
// Node gives a child process. A front process may be of a newer or older build than the launcher: a change of a message raises
// PROTOCOL (cli/builds/build-folder.mjs).

/**
 * How a front process comes to run. `first`: the site starts. `successor`: another front process serves and is to be replaced.
 * `restart`: the one before has ended unexpectedly.
 * @typedef {'first' | 'successor' | 'restart'} Occasion
 */

/**
 * `start`: `mostRead` are the addresses that readers of the running front process request most.
 * `listen`: comes with the bound port as its handle.
 * `serving alone`: the former front process has ended.
 * `shut down`: finish what is being answered, then exit.
 * @typedef {{ type: 'start', occasion: Occasion, mostRead: string[] }
 *   | { type: 'listen' } | { type: 'serving alone' } | { type: 'list most read' } | { type: 'shut down', hasSuccessor: boolean }} ToFrontProcess
 */

/**
 * `prepared`: everything but the port is ready.
 * `failed`: `message` says why it cannot serve; the process exits.
 * `alive`: every few seconds once it listens; older builds do not say it, and older launchers ignore it.
 * @typedef {{ type: 'prepared', host: string, port: number }
 *   | { type: 'listening', address: string } | { type: 'most read', targets: string[] } | { type: 'failed', message: string }
 *   | { type: 'alive', isDebugged: boolean }} FromFrontProcess
 */

/**
 * Requests over the control socket and the answers to them: one JSON object per line. `progress` comes any number of times, then
 * one of the others, and the connection is closed. `pid`: the launcher's, in the answer to `status`.
 * @typedef {{ type: 'take over', folder: string } | { type: 'status' }} ControlRequest
 * @typedef {{ type: 'progress', message: string } | { type: 'done', message: string, pid?: number } | { type: 'refused', message: string }} ControlReply
 */

export {};
