from flask import Blueprint, jsonify
bp = Blueprint('bp', __name__)
@bp.route('/')
def home():
    return """<html><head><title>Bruno and his boats</title></head><body><h1>Paddles and rivers</h1><p>My canoe is older than me and still faster than any other on our river.</p></body></html>"""
@bp.route('/api/data')
def data():
    return jsonify([{"FirstName": "Bruno", "LastName": "Castellan", "DOB": "August 8", "Residence": "Port Merrow", "Email": "bruno@example.com", "Owns_Cars": ["scooter", "canoe"]}])
