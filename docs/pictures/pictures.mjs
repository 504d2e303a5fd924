// Walks through the demo as a resident and as a clerk, and keeps a picture of each place.
import { chromium } from "playwright-core";

const [kiosk, console_, welcome, chromiumPath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
});

async function open(width, height, scale, locale) {
  const context = await browser.newContext({
    viewport: { width, height }, deviceScaleFactor: scale, hasTouch: width === 1080, locale, timezoneId: "Asia/Shanghai", reducedMotion: "reduce",
  });
  const page = await context.newPage();
  return [page, async name => {
    await page.waitForLoadState("load");
    await page.waitForTimeout(600);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${name}.png` });
  }];
}

{
  const [page, keep] = await open(1080, 1920, 0.5, "zh-CN");
  await page.goto(kiosk + "/");
  await keep("kiosk-home");
  await Promise.all([page.waitForURL("**/m/jobs**"), page.locator("a.tile").first().tap()]);
  await keep("kiosk-list");
  await Promise.all([page.waitForURL("**/item/**"), page.locator("a.row").first().tap()]);
  await keep("kiosk-item");
  await page.goto(kiosk + page.url().slice(kiosk.length).replace("/item/", "/slip/"));
  await keep("kiosk-slip");
}
{
  const [page, keep] = await open(1366, 768, 0.75, "zh-CN");
  await page.goto(welcome);
  await page.fill("#name", "王小青");
  await page.fill("#login", "wang");
  await page.fill("#password", "spring-breeze-18");
  await page.fill("#again", "spring-breeze-18");
  await page.locator("main button, form button").last().click();
  await page.waitForLoadState();
  if (page.url().includes("sign-in")) {
    await page.fill("#login", "wang");
    await page.fill("#password", "spring-breeze-18");
    await page.locator("form button").last().click();
    await page.waitForLoadState();
  }
  await page.goto(console_ + "/");
  await keep("console-home");
  await page.goto(console_ + "/m/jobs");
  const table = page.locator("a[href*='/m/jobs/table/']").first();
  if (await table.count()) {
    await table.click();
    await page.waitForLoadState();
    await keep("console-table");
  }
}
await browser.close();
