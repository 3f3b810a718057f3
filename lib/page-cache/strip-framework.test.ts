import { describe, expect, it } from 'vitest';
import { stripFramework } from './strip-framework';

const jsonLd = '<script type="application/ld+json">{"headline":"a \\u003c!-- --> b"}</script>';

describe('A pressed page', () => {
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
      '<style>a::before{content:"<!-- -->"}</style>',
    ];
    expect(stripFramework(kept.join(''))).toBe(kept.join(''));
    const withNonces = kept.map((tag) => tag.replace(/^<(link|script|style)/, '<$1 nonce="abc"'));
    expect(stripFramework(withNonces.join(''))).toBe(kept.join(''));
  });

  it('leaves every word of the text, whatever it looks like', () => {
    const text =
      '<p title="a > b <!-- --> <!--$?--> <script>x">&lt;script&gt;alert(1)&lt;/script&gt; “2 > 1” <em>x</em></p><textarea><!-- --></textarea><!-- a note --><p>5 < 6</p>';
    expect(stripFramework(text)).toBe(text);
  });

  it('joins text that React cut into pieces', () => {
    expect(stripFramework('<p>صفحة <!-- -->2<!-- --> من <!-- -->9</p>')).toBe('<p>صفحة 2 من 9</p>');
  });

  it('drops a script of somebody else that pretends to be data or ours', () => {
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
  ])('is refused when a part of it would come by script: %s', (html) => {
    expect(() => stripFramework(`<main>${html}</main>`)).toThrow('suspended');
  });
});
