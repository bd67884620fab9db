// Renders a page on standard input by markdown-it with containers and attribute lists, as VitePress would.
import fs from "node:fs";
import Slugger from "github-slugger";
import MarkdownIt from "markdown-it";
import attributes from "markdown-it-attrs";
import container from "markdown-it-container";

const reader = new MarkdownIt({ html: true, linkify: true }).use(attributes);
for (const kind of ["tip", "info", "warning", "danger", "details"]) {
  const open = (info) => `<div class="${kind}"><p class="title">${reader.renderInline(info.trim().slice(kind.length))}</p>\n`;
  const render = (tokens, at) => (tokens[at].nesting === 1 ? open(tokens[at].info) : "</div>\n");
  reader.use(container, kind, { render });
}
reader.core.ruler.push("identifiers", ({ tokens }) => {
  const slugger = new Slugger();
  tokens.forEach((token, at) => {
    if (token.type === "heading_open" && !token.attrGet("id")) {
      token.attrSet("id", slugger.slug(tokens[at + 1].content));
    }
  });
});

const page = fs.readFileSync(0, "utf8").replace(/^---\n[^]*?\n---\n/, "");
process.stdout.write(reader.render(page));
