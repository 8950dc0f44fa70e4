// Loads the page anew when the portal has been built again.
let seen = null;
new EventSource("/_portal/events").onmessage = (event) => {
  if (seen !== null && seen !== event.data) location.reload();
  seen = event.data;
};
