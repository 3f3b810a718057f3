import { expect, it } from 'vitest';
import { profileKind, profileName, profileNames, profilesIn } from './profile-address';

it('A profile is known by the host of its secure address', () => {
  expect(profileKind('https://x.com/somebody')).toBe('x');
  expect(profileKind('https://twitter.com/somebody')).toBe('x');
  expect(profileKind('https://ae.linkedin.com/in/somebody')).toBe('linkedin');
  expect(profileKind('https://scholar.google.com/citations?user=x')).toBe('scholar');
});

it('No other address is a profile', () => {
  for (const address of [
    ...['http://x.com/somebody', 'https://x.com', 'https://x.com/', 'https://x.com.evil.example/somebody'],
    ...['https://evilx.com/somebody', 'https://user:pass@x.com/somebody', 'https://x.com:8443/somebody'],
    ...['javascript:alert(1)', 'https://google.com/somebody', 'x.com/somebody', ''],
  ])
    expect(profileKind(address), address).toBeNull();
});

it('A profile is called by its site, and one on a site that is not known by its host', () => {
  const named = profilesIn('https://x.com/a\nhttps://social.example/@a').map(profileName);
  expect(named).toEqual(['X', 'social.example']);
});

it('The profiles of a person are read line by line', () => {
  expect(profilesIn('https://x.com/a\n\n https://bsky.app/profile/a \nnothing')).toEqual([
    { kind: 'x', address: 'https://x.com/a' },
    { kind: 'bluesky', address: 'https://bsky.app/profile/a' },
  ]);
});

it('Two accounts on one site are told apart by their own names', () => {
  const profiles = profilesIn(
    [
      ...['https://x.com/centre_ar', 'https://x.com/centre_en', 'https://www.youtube.com/@centre'],
      ...['https://www.facebook.com/profile.php?id=1', 'https://www.facebook.com/profile.php?id=2'],
    ].join('\n'),
  );
  expect(profileNames(profiles)).toEqual([
    ...['X: centre_ar', 'X: centre_en', 'YouTube'],
    ...['Facebook: profile.php?id=1', 'Facebook: profile.php?id=2'],
  ]);
});
