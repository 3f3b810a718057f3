import { describe, expect, it } from 'vitest';
import { clientAddress, proxyList } from './client-address';

const here = proxyList(['127.0.0.0/8', '::1']);
const chain = proxyList(['127.0.0.1', '10.0.0.0/8', '2001:db8:cd::/48']);

describe('The address of a client', () => {
  it('is that of the connection when it comes from outside, whatever it claims', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', here)).toBe('203.0.113.9');
  });

  it('is that of the connection when it comes from the same private network, unless a proxy is known there', () => {
    expect(clientAddress('10.1.2.3', '198.51.100.1', here)).toBe('10.1.2.3');
    expect(clientAddress('fd00::1', '198.51.100.1', here)).toBe('fd00::1');
    expect(clientAddress('::ffff:10.1.2.3', '198.51.100.1', chain)).toBe('198.51.100.1');
  });

  it('is what our own proxy wrote last, not what the client wrote before', () => {
    expect(clientAddress('127.0.0.1', '1.1.1.1, 198.51.100.1', here)).toBe('198.51.100.1');
    expect(clientAddress('::1', '1.1.1.1,2001:db8::7', here)).toBe('2001:db8::7');
  });

  it('is found behind several of our own proxies', () => {
    const header = '1.1.1.1, 198.51.100.1, 2001:db8:cd::5, 10.0.0.7';
    expect(clientAddress('127.0.0.1', header, chain)).toBe('198.51.100.1');
    expect(clientAddress('127.0.0.1', header, here)).toBe('10.0.0.7');
  });

  it.each([
    ['198.51.100.1:5678', '198.51.100.1'],
    ['[2001:db8::7]:5678', '2001:db8::7'],
    ['[2001:db8::7]', '2001:db8::7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
  ])('is read without its port, brackets or zone: %s', (written, address) => {
    expect(clientAddress('127.0.0.1', written, here)).toBe(address);
  });

  it.each([undefined, '', 'unknown', '198.51.100.1, unknown', '999.1.1.1', '[]'])(
    'is that of the proxy when its header holds no address: %j',
    (written) => {
      expect(clientAddress('::ffff:127.0.0.1', written, here)).toBe('127.0.0.1');
    },
  );

  it('is "unknown" when the connection is closed', () => {
    expect(clientAddress(undefined, '198.51.100.1', here)).toBe('unknown');
  });
});
