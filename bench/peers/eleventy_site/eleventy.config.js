// The pages that the other generators make, at the same addresses.
const PER_PAGE = 10;
const PER_FEED = 20;

export default function (config) {
  const slug = config.getFilter("slugify");

  const newestFirst = (api) => api.getFilteredByGlob("content/posts/*.md").reverse();

  const grouped = (posts, namesOf) => {
    const groups = new Map();
    for (const post of posts) {
      for (const name of namesOf(post)) {
        groups.has(name) ? groups.get(name).push(post) : groups.set(name, [post]);
      }
    }
    return [...groups];
  };

  const kinds = (posts) => ({
    category: grouped(posts, (post) => [post.data.category]),
    tag: grouped(posts, (post) => post.data.topics),
    author: grouped(posts, (post) => [post.data.author]),
  });

  const sliced = (title, root, posts) =>
    Array.from({ length: Math.ceil(posts.length / PER_PAGE) }, (_, at) => ({
      title,
      root,
      number: at + 1,
      total: Math.ceil(posts.length / PER_PAGE),
      posts: posts.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    }));

  config.addCollection("posts", newestFirst);
  config.addCollection("plain", (api) => api.getFilteredByGlob("content/pages/*.md"));
  config.addCollection("categories", (api) => kinds(newestFirst(api)).category.map(([name]) => name));
  config.addCollection("listings", (api) => {
    const posts = newestFirst(api);
    const terms = Object.entries(kinds(posts)).flatMap(([kind, groups]) =>
      groups.flatMap(([name, some]) => sliced(name, `/${kind}/${slug(name)}/`, some)),
    );
    return [...sliced("All posts", "/", posts), ...terms];
  });
  config.addCollection("overviews", (api) =>
    Object.entries(kinds(newestFirst(api))).map(([kind, groups]) => ({
      kind,
      terms: groups.map(([name, posts]) => ({ name, posts: posts.length })),
    })),
  );
  config.addCollection("feeds", (api) => {
    const posts = newestFirst(api);
    const feeds = kinds(posts).category.map(([name, some]) => ({
      title: name,
      address: `/category/${slug(name)}/index.xml`,
      posts: some.slice(0, PER_FEED),
    }));
    return [{ title: "All posts", address: "/index.xml", posts: posts.slice(0, PER_FEED) }, ...feeds];
  });

  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("day", (date) => date.toUTCString().slice(5, 16));
  config.addFilter("opening", (html) => html.slice(0, html.indexOf("</p>") + 4));

  return {
    dir: { input: "content", includes: "../layouts", output: "output" },
    markdownTemplateEngine: false,
  };
}
