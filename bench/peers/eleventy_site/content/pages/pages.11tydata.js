export default {
  layout: "plain.njk",
  permalink: ({ slug }) => `/${slug}/`,
};
