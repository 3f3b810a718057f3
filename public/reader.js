// Stores the language that a reader switches to, so that "/" redirects to it next time. Pages work without this script.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-language-switch]');
  if (!link) return;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from many browsers that readers use.
  document.cookie = `markaz_locale=${link.hreflang}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
});
