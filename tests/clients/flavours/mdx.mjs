// Renders a page of MDX on standard input as Docusaurus would: with directives, identifiers of headings, and any component.
import fs from "node:fs";
import { evaluate } from "@mdx-js/mdx";
import Slugger from "github-slugger";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";
import directive from "remark-directive";
import frontMatter from "remark-frontmatter";
import gfm from "remark-gfm";
import { visit } from "unist-util-visit";

/** The text of a node and all in it. */
const text = (node) => node.value ?? (node.children ?? []).map(text).join("");

const containers = () => (tree) =>
  visit(tree, "containerDirective", (node) => {
    node.data = { hName: "div", hProperties: { className: `admonition ${node.name}` } };
  });

const identifiers = () => (tree) => {
  const slugger = new Slugger();
  visit(tree, "heading", (node) => {
    const last = node.children.at(-1);
    const found = last?.type === "text" ? /\s*\{#([^}]+)\}$/.exec(last.value) : null;
    if (found) last.value = last.value.slice(0, found.index);
    node.data = { hProperties: { id: found ? found[1] : slugger.slug(text(node)) } };
  });
};

/** A component shows its texts and what it holds. */
const component = (name) => (props) => {
  const texts = Object.entries(props).filter(([key, value]) => key !== "children" && typeof value === "string");
  const shown = texts.map(([key, value]) => [/^(alt|title|label|aria-label)$/.test(key) ? key : `data-${key}`, value]);
  return createElement("div", { className: name, ...Object.fromEntries(shown) }, props.children);
};

let page = fs.readFileSync(0, "utf8");
// Docusaurus escapes the braces of identifiers and writes titles of directives into brackets before MDX reads the page.
page = page.replace(/^(#{1,6} .*)\{#/gm, "$1\\{#").replace(/^(:{3,}\w+)[ \t]+([^[{\n].*)$/gm, "$1[$2]");
page = page.replace(/^import .*$/gm, "");
const names = [...page.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => [name, component(name)]);
const plugins = [frontMatter, gfm, directive, containers, identifiers];
const { default: Page } = await evaluate(page, { ...runtime, remarkPlugins: plugins });
process.stdout.write(renderToStaticMarkup(createElement(Page, { components: Object.fromEntries(names) })));
