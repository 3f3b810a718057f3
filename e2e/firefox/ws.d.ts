/** The part of the package that the stories use; it comes without types. */
declare module 'ws' {
  export default class WebSocket {
    constructor(address: string);
    on(event: 'open' | 'close', listener: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    on(event: 'message', listener: (data: Buffer) => void): void;
    send(text: string): void;
    close(): void;
  }
}
