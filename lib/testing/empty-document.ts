import { notifications } from '@mantine/notifications';

// Runs before each test file of a process whose document they share.
document.body.replaceChildren();
localStorage.clear();
sessionStorage.clear();
// jsdom has no fonts; a test may say what it has instead.
Object.defineProperty(document, 'fonts', { value: undefined, configurable: true, writable: true });
// It lays nothing out and has no preferences, for which Mantine asks. React requires the flag for `act`.
Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});
// Those that the file before has shown: the package keeps them outside of the document.
notifications.clean();
