import sharp from 'sharp';
import { db } from '@/lib/db';
import { expect, ONCE, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { SITE_WIDE_MS, soon } from './soon';
import { untilSiteKnows } from './until-site-knows';

const ACCENT = '#1d5c3f';
const DARK_ACCENT = '#8fd3b0';

/** A ring on nothing, as wide as so many of it. */
const mark = (times: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${times * 512}" height="512"><circle cx="256" cy="256" r="192" fill="none" stroke="${ACCENT}" stroke-width="76"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

test(
  'an administrator gives the institute an accent, faces, a logo and an icon, and readers see them in both languages, in the dark too',
  ONCE,
  async ({ signIn, given, reader, unique, interfaceLocale: locale }) => {
    const { appearance: t } = interfaceMessages(locale, 'settings');
    const { form } = interfaceMessages(locale, 'studio');
    const { picker } = interfaceMessages(locale, 'media');
    const slug = unique('look').replaceAll(' ', '-');
    await given({
      ar: { title: unique('مظهر') },
      en: { title: unique('Look'), slug },
      publish: ['ar', 'en'],
    });
    const { page } = await signIn('layla');
    const accent = (of: typeof reader) =>
      of.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    try {
      await page.goto('/studio/settings');
      await page.getByRole('link', { name: t.title }).click();
      await page.getByLabel(t.fields.lightAccent, { exact: true }).fill('#eeeeee');
      await page.getByRole('button', { name: form.save }).click();
      await expect(page.getByLabel(t.fields.lightAccent, { exact: true })).toHaveAttribute(
        'aria-invalid',
        'true',
      );
      await page.getByLabel(t.fields.lightAccent, { exact: true }).fill(ACCENT);
      await page.getByLabel(t.fields.darkAccent, { exact: true }).fill(DARK_ACCENT);
      await page.getByRole('combobox', { name: t.fields.headingFaceAr }).click();
      await page.getByRole('option', { name: t.faces.amiri }).click();
      const upload = async (label: string, name: string, times: number) => {
        const group = page.getByRole('group', { name: label });
        await group.getByRole('button').first().click();
        const dialog = page.getByRole('dialog');
        const file = { name, mimeType: 'image/png', buffer: await mark(times) };
        await dialog.locator('input[type="file"]').setInputFiles(file);
        await dialog.getByRole('button', { name: picker.choose, exact: true }).click();
        await expect(dialog).toBeHidden();
        // It is shown once it is prepared, and moves what stands below.
        await expect(group.getByRole('img', { name })).toBeVisible();
        return group;
      };
      await upload(t.fields.logoEn, `${slug}.png`, 3);
      const icon = await upload(t.fields.icon, `${slug}-wide.png`, 2);
      await page.getByRole('button', { name: form.save }).click();
      await expect(icon).toContainText('1,024 × 512');
      await upload(t.fields.icon, `${slug}-icon.png`, 1);
      await page.getByRole('radio', { name: t.stands.instead }).check();
      await page.getByRole('button', { name: form.save }).click();
      await expect(page.getByText(form.saved, { exact: true })).toBeVisible();

      await reader.emulateMedia({ colorScheme: 'light' });
      await soon(SITE_WIDE_MS, async () => {
        await reader.goto('/ar');
        return (await accent(reader)) === ACCENT;
      });
      const hrefOf = (rel: string) => reader.locator(`link[rel="${rel}"]`).getAttribute('href');
      // The files of an icon are made by a job, some time after the form was stored: only then do pages change a second time.
      const ownIcon = page.locator('link[rel="icon"][href^="/media/"]');
      await expect
        .poll(async () => (await page.goto('/studio')) && ownIcon.count(), { timeout: 60_000 })
        .toBe(1);
      await soon(SITE_WIDE_MS, async () => {
        await reader.goto('/ar');
        return ((await hrefOf('icon')) ?? '').startsWith('/media/');
      });
      for (const rel of ['icon', 'apple-touch-icon']) {
        const answer = await reader.request.get((await hrefOf(rel)) ?? '');
        expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
        expect(answer.headers()['cache-control']).toContain('immutable');
      }
      const heading = reader.getByRole('heading', { level: 2 }).first();
      await expect(heading).toHaveCSS('font-family', /Amiri Text/);
      await expect(reader.getByRole('banner').getByRole('img')).toHaveCount(0);

      const sheet = await reader.locator('link[href^="/theme/"]').getAttribute('href');
      const { status, headers } = await reader.request
        .get(sheet ?? '')
        .then((answer) => ({ status: answer.status(), headers: answer.headers() }));
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        ...[200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
      ]);
      expect((await reader.request.get('/theme/0123456789abcdef.css')).status()).toBe(404);

      await reader.goto(`/en/articles/${slug}`);
      const picture = reader.getByRole('banner').getByRole('link').getByRole('img');
      await expect(picture).toBeVisible();
      // Its name is that of the center; it keeps its ratio before it is loaded.
      await expect(picture).toHaveAccessibleName(/\S/);
      const { width = 0, height = 1 } = (await picture.boundingBox()) ?? {};
      expect(width / height).toBeCloseTo(3, 1);

      // There is no logo for dark pages, on which this one might not be seen.
      await reader.emulateMedia({ colorScheme: 'dark' });
      expect(await accent(reader)).toBe(DARK_ACCENT);
      await expect(picture).toHaveCount(0);
      await expect(reader.getByRole('banner').getByText(interfaceMessages('en', 'site').name)).toBeVisible();
    } finally {
      // Other stories read a newsroom that looks like the product.
      await db().logo.deleteMany();
      await db().siteIcon.deleteMany();
      await db().setting.deleteMany({ where: { key: 'appearance' } });
      await untilSiteKnows();
    }
  },
);
