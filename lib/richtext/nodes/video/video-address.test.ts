import { describe, expect, it } from 'vitest';
import { addressesOf, findVideo } from './video-address';

const YOUTUBE = 'youtube:a1B2c3D4_-x';
const told = (address: string) => {
  const found = findVideo(address);
  return found && `${found.video}${found.startSecond === null ? '' : ` at ${found.startSecond}`}`;
};

describe('The address of a video', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a1B2c3D4_-x', YOUTUBE],
    ['http://youtube.com/watch?feature=share&v=a1B2c3D4_-x&list=PL1', YOUTUBE],
    ['https://m.youtube.com/watch?v=a1B2c3D4_-x#t=1m30s', `${YOUTUBE} at 90`],
    ['https://youtu.be/a1B2c3D4_-x?si=abc&t=90', `${YOUTUBE} at 90`],
    ['https://www.youtube.com/watch?v=a1B2c3D4_-x&t=1h2m3s', `${YOUTUBE} at 3723`],
    ['https://www.youtube.com/embed/a1B2c3D4_-x?start=15', `${YOUTUBE} at 15`],
    ['//www.youtube-nocookie.com/embed/a1B2c3D4_-x', YOUTUBE],
    ['https://www.youtube.com/shorts/a1B2c3D4_-x', YOUTUBE],
    ['https://www.youtube.com/live/a1B2c3D4_-x?t=0s', YOUTUBE],
    ['https://WWW.YouTube.com/watch?v=a1B2c3D4_-x&t=99999999', YOUTUBE],
    ['https://vimeo.com/76979871', 'vimeo:76979871'],
    ['https://vimeo.com/76979871/8272103f6e#t=45s', 'vimeo:76979871/8272103f6e at 45'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'vimeo:76979871/8272103f6e'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'vimeo:76979871'],
    ['https://www.dailymotion.com/video/x8abcde', 'dailymotion:x8abcde'],
    ['https://www.dailymotion.com/video/x8abcde_a-title_news?start=30', 'dailymotion:x8abcde at 30'],
    ['https://dai.ly/x8abcde', 'dailymotion:x8abcde'],
    ['https://geo.dailymotion.com/player/x1y2z.html?video=x8abcde&startTime=5', 'dailymotion:x8abcde at 5'],
  ])('%s', (address, wanted) => expect(told(address)).toBe(wanted));

  it.each([
    'https://www.youtube.com.evil.example/watch?v=a1B2c3D4_-x',
    'https://evil.example/https://www.youtube.com/watch?v=a1B2c3D4_-x',
    'https://www.youtube.com@evil.example/watch?v=a1B2c3D4_-x',
    'https://user:word@www.youtube.com/watch?v=a1B2c3D4_-x',
    'https://www.youtube.com:8080/watch?v=a1B2c3D4_-x',
    'https://notyoutube.com/watch?v=a1B2c3D4_-x',
    'https://www.youtube.com./watch?v=a1B2c3D4_-x',
    'javascript:alert(1)//www.youtube.com/embed/a1B2c3D4_-x',
    'ftp://www.youtube.com/watch?v=a1B2c3D4_-x',
    'https://www.youtube.com/watch?v=a1B2c3D4_-x"onload=',
    'https://www.youtube.com/watch?v=short',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/playlist?list=PLa1B2c3D4_-x',
    'https://www.youtube.com/redirect?q=https://evil.example',
    'https://vimeo.com/about',
    'https://player.vimeo.com/video/76979871?h=%22%3E',
    'https://www.dailymotion.com/user/x8abcde',
    'www.youtube.com/watch?v=a1B2c3D4_-x',
    '/watch?v=a1B2c3D4_-x',
    '',
  ])('is none: %s', (address) => expect(findVideo(address)).toBeNull());

  it('is the same again after it was stored', () => {
    for (const video of [YOUTUBE, 'vimeo:76979871/8272103f6e', 'dailymotion:x8abcde']) {
      for (const startSecond of [null, 90]) {
        const addresses = addressesOf({ video, startSecond });
        expect(findVideo(addresses?.page ?? '')).toEqual({ video, startSecond });
        expect(findVideo(addresses?.player ?? '')).toEqual({ video, startSecond });
      }
    }
  });

  it('leads to the host alone', () => {
    const addresses = addressesOf({ video: YOUTUBE, startSecond: 5 });
    expect(addresses?.player).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/a1B2c3D4_-x\?/);
    expect(addressesOf({ video: 'vimeo:a', startSecond: null })).toBeNull();
    expect(addressesOf({ video: 'toString:abc', startSecond: null })).toBeNull();
  });
});
