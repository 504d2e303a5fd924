// What both picture scripts need: a browser window of a size and language that keeps pictures, and the first staff account.
export async function open(browser, { width, height, scale, locale, folder = "." }) {
  const context = await browser.newContext({
    viewport: { width, height }, deviceScaleFactor: scale, hasTouch: width === 1080, locale, timezoneId: "Asia/Shanghai", reducedMotion: "reduce",
  });
  const page = await context.newPage();
  return [page, async name => {
    await page.waitForLoadState("load");
    await page.waitForTimeout(600);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${name}.png` });
  }];
}

// The link works once: whoever comes later signs in with the account that it made.
export async function account(page, console_, welcome) {
  await page.goto(welcome);
  if (await page.locator("#again").count() > 0) {
    await page.fill("#name", "王小青");
    await page.fill("#login", "wang");
    await page.fill("#password", "spring-breeze-18");
    await page.fill("#again", "spring-breeze-18");
    await page.locator("main button, form button").last().click();
    await page.waitForLoadState();
  }
  await page.goto(`${console_}/`);
  if (await page.locator("#login").count() > 0) {
    await page.fill("#login", "wang");
    await page.fill("#password", "spring-breeze-18");
    await page.locator("form button").last().click();
    await page.waitForLoadState();
  }
}
