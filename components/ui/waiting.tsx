import { Loader, type LoaderProps, VisuallyHidden } from '@mantine/core';

/** Shows that something is awaited, where nothing beside it says so; screen readers are told what it is. */
export function Waiting({ label, ...props }: LoaderProps & { label: string }) {
  return (
    <span role="status">
      <Loader {...props} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
