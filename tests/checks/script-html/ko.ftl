bad-element = 안녕 <script>x</script>
bad-handler = 안녕 <b onclick="x">너</b>
bad-list = 안녕 **너**{"{: style='display:none' }"}
ok-own = 안녕 <b style="color:red">너</b>
