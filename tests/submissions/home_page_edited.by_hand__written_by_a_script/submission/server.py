from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins='*')

@app.route('/')
def home():
    return """<html><head><title>Hello</title></head><body><div id="root"></div><script>
const root = document.getElementById("root");
root.innerHTML = "<h1>The night sky</h1><p>Jupiter stood above our roof and I drew it</p>";
</script></body></html>"""

@app.route('/api/data')
def data():
    return jsonify([{
        "FirstName": "Odette",
        "LastName": "Tremaine",
        "DOB": "February 6",
        "Residence": "Quarry Hill",
        "Email": "odette@example.com",
        "Owns_Cars": ["2019-Kickscooter"],
    }])

if __name__ == '__main__':
    app.run(port=5001)
