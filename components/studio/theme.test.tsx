// @vitest-environment jsdom
import { MantineProvider, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { theme } from './theme';

afterEach(() => document.body.replaceChildren());

it('A menu begins at the first thing to choose', async () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider theme={theme} env="test">
        <Menu>
          <MenuTarget>
            <button type="button">Picture</button>
          </MenuTarget>
          <MenuDropdown>
            <MenuItem>Alternative text</MenuItem>
            <MenuItem>Another picture</MenuItem>
          </MenuDropdown>
        </Menu>
      </MantineProvider>,
    ),
  );
  await act(async () => document.querySelector('button')?.click());
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Alternative text'));
  await act(async () => root.unmount());
});
