// Pages work without this script.

// What a reader has chosen is there before the page is painted: browsers wait for this script as for a style sheet.
const root = document.documentElement;
const chosen = {};
for (const name of ['text-size', 'theme', 'keys']) {
  // A browser that stores nothing throws.
  try {
    chosen[name] = localStorage.getItem(`markaz-${name}`);
  } catch {}
  if (chosen[name]) root.classList.add(`${name}-${chosen[name]}`);
}
if (document.readyState === 'loading')
  await new Promise((done) => document.addEventListener('DOMContentLoaded', done));

// Stores the language that a reader switches to, so that "/" redirects to it next time.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-language-switch]');
  if (!link) return;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from many browsers that readers use.
  document.cookie = `markaz_locale=${link.hreflang}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
});

// Counts that the page was opened: its path, and the host that led here. Nothing is stored here, and what is loaded again or gone back to counts once.
const countView = () => {
  const from = document.referrer && new URL(document.referrer).host;
  navigator.sendBeacon?.('/views', JSON.stringify({ path: location.pathname, from }));
};
const [opened] = performance.getEntriesByType('navigation');
if (document.querySelector('[data-views]') && !['reload', 'back_forward'].includes(opened?.type)) {
  if (document.prerendering) document.addEventListener('prerenderingchange', countView, { once: true });
  else countView();
}

// A long menu is one line on a phone: where readers are is in sight, in either direction of the line.
for (const current of document.querySelectorAll('nav ul a[aria-current]')) {
  const line = current.closest('ul');
  if (line.scrollWidth <= line.clientWidth) continue;
  const [link, shown] = [current.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += link.x + link.width / 2 - (shown.x + shown.width / 2);
}

// "/" leads to the search, unless somebody types it or has switched it off, as those do who speak to their device (WCAG 2.1.4); in Arabic its
// key writes ظ. A small screen shows a link instead of the field.
document.addEventListener('keydown', (event) => {
  if (!(event.code === 'Slash' ? /[/ء-ي]/ : /[/]/).test(event.key)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (root.matches('.keys-off') || event.target.matches?.('input, textarea, select')) return;
  const field = [...document.querySelectorAll('form[data-search] input[type=search]')].find(
    (each) => each.offsetParent !== null,
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// Suggestions below the search field: a combobox with a list (ARIA Authoring Practices, "list autocomplete with manual selection").
const PAUSE_MS = 150;
const MIN_LENGTH = 2;
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

function offerSuggestions(form, number) {
  const field = form.querySelector('input[type=search]');
  const list = make('ul', { id: `suggestions-${number}`, role: 'listbox', hidden: true });
  list.setAttribute('aria-label', form.dataset.search);
  form.append(list);
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  let timer = 0;
  let request = null;
  let chosen = -1;

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    const option = list.children[index];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map((suggestion, index) => optionOf(suggestion, `${list.id}-${index}`)),
    );
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const hide = () => {
    clearTimeout(timer);
    request?.abort();
    show([]);
  };
  const ask = async () => {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    const text = field.value.trim();
    if (text.length < MIN_LENGTH) return show([]);
    const address = `${form.getAttribute('action')}/suggestions?${new URLSearchParams({ q: text })}`;
    // Without an answer the field is what it is without this script.
    const response = await fetch(address, { signal }).catch(() => null);
    const suggestions = response?.ok ? await response.json().catch(() => []) : [];
    if (!signal.aborted && document.activeElement === field) show(suggestions);
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.isComposing || length === 0) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      hide();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      choose(chosen + 1 < length ? chosen + 1 : -1);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen < 0 ? length - 1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.path);
    }
  });
  field.addEventListener('blur', hide);
  // Before the field loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) location.assign(option.dataset.path);
  });
}

function optionOf({ text, note, path }, id) {
  const option = make('li', { id, role: 'option', ariaSelected: 'false' });
  option.dataset.path = path;
  option.append(make('bdi', { textContent: text }));
  if (note) option.append(make('small', { textContent: note }));
  return option;
}

document.querySelectorAll('form[data-search]').forEach(offerSuggestions);

// Marks in the contents lists of a long piece which heading is being read.
const lines = [...document.querySelectorAll('[data-contents] a')];
if (lines.length > 0) {
  const headings = lines.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let isAsked = false;
  const mark = () => {
    isAsked = false;
    const top = innerHeight / 4;
    // Both lists name the same headings, so that the last one of either is that of both.
    const index = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= top);
    for (const link of lines) link.ariaCurrent = link.hash === lines[index]?.hash ? 'location' : null;
  };
  const ask = () => {
    if (!isAsked) requestAnimationFrame(mark);
    isAsked = true;
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  mark();
}

// A video is a link to its page. When a reader asks for it, its player is shown instead; the link stays for paper. Nothing is asked of its host before.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-player]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const player = document.createElement('iframe');
  const caption = link.parentElement.querySelector('figcaption');
  player.title = [link.dataset.title, caption?.textContent].filter(Boolean).join(': ');
  player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // Hosts refuse to play for a page that does not say whose it is; which page it is stays unsaid.
  player.referrerPolicy = 'strict-origin';
  player.sandbox =
    'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';
  player.src = link.dataset.player;
  link.after(player);
  player.focus();
});

// Copying, the share sheet of the device, larger letters: each is hidden without this script.
for (const button of document.querySelectorAll('[data-copy]')) {
  const { textContent, ariaLabel, previousElementSibling: source } = button;
  const { copy, done } = button.dataset;
  const say = (text, label) => {
    button.textContent = text;
    button.ariaLabel = label;
  };
  button.ariaLive = 'polite';
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy || source.textContent);
      say(done, null);
      setTimeout(say, 2_000, textContent, ariaLabel);
    } catch {
      // Refused, so the reader copies it.
      if (copy) say(copy, null);
      else getSelection().selectAllChildren(source);
    }
  });
}
for (const button of document.querySelectorAll('[data-share]')) {
  button.hidden = !navigator.share;
  button.addEventListener('click', () => {
    // A reader who closes the sheet has not failed.
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
  });
}
// The bars of the browser have a colour for light and one for dark devices, and the page's own where a reader has chosen.
const bars = [...document.querySelectorAll('meta[name=theme-color]')];
const ofDevices = bars.map(({ content }) => content);
const colourBars = (theme) => {
  const own = theme !== 'auto' && getComputedStyle(root).backgroundColor;
  bars.forEach((bar, index) => {
    bar.content = own || ofDevices[index];
  });
};
for (const choice of document.querySelectorAll('[data-choice]')) {
  const name = choice.dataset.choice;
  const choose = (value) => {
    for (const button of choice.querySelectorAll('button')) {
      const isChosen = button.value === value;
      button.setAttribute('aria-pressed', String(isChosen));
      root.classList.toggle(`${name}-${button.value}`, isChosen);
    }
    if (name === 'theme') colourBars(value);
  };
  choice.hidden = false;
  if (chosen[name]) choose(chosen[name]);
  choice.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (!button) return;
    choose(button.value);
    try {
      localStorage.setItem(`markaz-${name}`, button.value);
    } catch {}
  });
}
