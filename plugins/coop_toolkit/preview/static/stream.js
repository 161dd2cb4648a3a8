// Hears of changes once for all tabs: a browser opens six connections to a host, and no more.
const channel = new BroadcastChannel("preview");
let stream;

// A stream begins with how things stand. Each new tab begins one, and so hears of it at once.
onconnect = () => {
  stream?.close();
  stream = new EventSource("/-preview/changes");
  stream.onmessage = ({ data }) => channel.postMessage(JSON.parse(data));
};
