import { describe, expect, it } from 'vitest';
import { stripFramework } from './strip-framework';

const jsonLd = '<script type="application/ld+json">{"headline":"a \\u003c!-- --> b"}</script>';

describe('A page that the framework rendered, once it is stripped,', () => {
  it('holds nothing that only the framework’s client needs', () => {
    const html = [
      '<!DOCTYPE html><html lang="ar" dir="rtl"><!--head--><head><meta charSet="utf-8"/>',
      '<link rel="preload" as="script" fetchPriority="low" nonce="n1" href="/_next/static/chunks/a.js"/>',
      '<link rel="modulepreload" href="/_next/static/chunks/b.js"/>',
      '<script src="/_next/static/chunks/c.js" async="" nonce="n1"></script>',
      '<script src="/_next/static/chunks/d.js" noModule=""></script></head><!--/head--><body>',
      '<div hidden=""><!--$--><!--/$--></div><main><!--$-->نص<!--/$--></main>',
      '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script>',
      '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script></body></html>',
    ].join('');
    expect(stripFramework(html)).toBe(
      '<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/></head><body><main>نص</main></body></html>',
    );
  });

  it('keeps styles, fonts, structured data and our own script, without nonces', () => {
    const kept = [
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
      '<link rel="preload" href="/fonts/naskh.woff2" as="font" type="font/woff2" crossorigin=""/>',
      '<link rel="alternate" hrefLang="en" href="https://news.example.org/en"/>',
      jsonLd,
      '<script src="/reader.js" defer=""></script>',
      '<script type="module" src="/reader.js" async="" blocking="render"></script>',
      '<style>a::before{content:"<!-- -->"}</style>',
    ];
    expect(stripFramework(kept.join(''))).toBe(kept.join(''));
    const withNonces = kept.map((tag) => tag.replace(/^<(link|script|style)/, '<$1 nonce="abc"'));
    expect(stripFramework(withNonces.join(''))).toBe(kept.join(''));
  });

  it('keeps every word of the text, whatever it looks like', () => {
    const text =
      '<p title="a > b <!-- --> <!--$?--> <script>x">&lt;script&gt;alert(1)&lt;/script&gt; “2 > 1” <em>x</em></p><textarea><!-- --></textarea><!-- a note --><p>5 < 6</p>';
    expect(stripFramework(text)).toBe(text);
  });

  it('joins text that React cut into pieces', () => {
    expect(stripFramework('<p>صفحة <!-- -->2<!-- --> من <!-- -->9</p>')).toBe('<p>صفحة 2 من 9</p>');
  });

  it('holds no foreign script that pretends to be data or ours', () => {
    expect(stripFramework('<script src="/reader.js.evil"></script>')).toBe('');
    expect(stripFramework('<script src="https://evil.example/reader.js"></script>')).toBe('');
    expect(stripFramework('<script type="text/javascript" data-type="application/ld+json">x</script>')).toBe(
      '',
    );
    expect(stripFramework('<SCRIPT\n>x</SCRIPT >')).toBe('');
  });

  it.each([
    '<!--$?--><template id="B:0"></template>…<!--/$-->',
    '<!--$!--><template data-dgst="1"></template><!--/$-->',
  ])('is refused when a script would supply a part of it: %s', (html) => {
    expect(() => stripFramework(`<main>${html}</main>`)).toThrow('suspended');
  });

  it('keeps comments inside scripts, styles, titles and text areas', () => {
    const html = [
      '<title>a <!-- --> b</title>',
      '<script type="application/ld+json">{"a":"<!-- --><!--$?--></p>"}</script>',
      '<style>/*<!--$-->*/</style>',
      '<textarea><!--/$--><script>x</textarea>',
    ].join('');
    expect(stripFramework(html)).toBe(html);
    expect(stripFramework('<script><!-- x --><!--$?--> "</p>"</script>text')).toBe('text');
  });

  it('is read correctly where an attribute holds > or a tag', () => {
    const kept = '<p title="a > b" data-x=\'<script>"\'>x</p><a href="/ar?a>b">y</a>';
    expect(stripFramework(kept)).toBe(kept);
    expect(stripFramework('<link data-x="a > b" rel="preload" as="script" href="x"/>z')).toBe('z');
    expect(stripFramework('<script data-x="</script>">1</script>z')).toBe('z');
    expect(stripFramework('<style data-x="a > b" nonce="n">a{}</style>')).toBe(
      '<style data-x="a > b">a{}</style>',
    );
  });

  it('is read correctly where tags are in capitals, hold line breaks or spaces, or quote in another way', () => {
    expect(stripFramework('<LINK REL=modulePreload HREF=a>x')).toBe('x');
    expect(stripFramework("<Link\nrel='preload'\tas='SCRIPT' href=a >x")).toBe('x');
    expect(stripFramework('a</P ><SCRIPT SRC=b></SCRIPT\n><!-- -->b</p\t><!--$-->c<!--/$-->')).toBe(
      'a</P >b</p\t>c',
    );
    expect(stripFramework("<SCRIPT NONCE='n' SRC='/reader.js?v=2' nonce=m></SCRIPT>")).toBe(
      "<SCRIPT SRC='/reader.js?v=2'></SCRIPT>",
    );
    expect(stripFramework('<script src="&#47;reader.js"></script>')).toBe(
      '<script src="&#47;reader.js"></script>',
    );
  });

  it('keeps templates, a nonce that belongs to none of its scripts, and comments that are not React’s', () => {
    const html =
      '<template><p>a</p><slot></slot></template><p nonce="n">b</p><!--[if IE]><p><![endif]--><!--$ --><?x?><!$?>';
    expect(stripFramework(html)).toBe(html);
    expect(stripFramework('<template><script>x</script><!-- -->a</template>')).toBe('<template>a</template>');
  });

  it('is refused when a template holds a part that is not ready, and when a script does not end', () => {
    expect(() => stripFramework('<template><!--$?--></template>')).toThrow('suspended');
    expect(() => stripFramework('<p>a</p><!--$!-->')).toThrow('suspended');
    expect(() => stripFramework('<p>a</p><script>self.x = "')).toThrow('not closed');
    expect(() => stripFramework('<svg><script>x</svg>')).toThrow('not closed');
  });

  it('loses nothing where the markup breaks off', () => {
    for (const html of ['<p>a', '<p title="a', 'a<!-- ', 'a<', 'a</', '<title>a', '<style nonce', '<link'])
      expect(stripFramework(html), html).toBe(html);
    expect(stripFramework('a<script>x</script ')).toBe('a');
  });
});
