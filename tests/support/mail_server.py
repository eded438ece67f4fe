"""A mail server for the tests: SMTP over TLS as real servers speak it, and as they fail.

mail_server.py FOLDER SECURITY: tls or starttls. FOLDER holds certificate.pem (with its key) and behaviour, whose one
word is read at each connection. What is received lies there as 1.eml, 1.json and so on. Prints its port; ends with its
folder, where nobody can end it (a program of Unix that wine has started).
"""

import base64
import json
import socket
import ssl
import sys
import threading
from pathlib import Path

USER, PASSWORD = "privacy@example.cn", "correct horse"

FOLDER = Path(sys.argv[1])
IMPLICIT = sys.argv[2] == "tls"


class Ended(Exception):
    pass


class Conversation:
    def __init__(self, connection, behaviour):
        self.connection, self.behaviour, self.input = connection, behaviour, b""
        self.facts = {"user": None, "from": None, "to": None, "tls": None, "helo": None}

    def encrypt(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if self.behaviour == "old-tls":
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.load_cert_chain(FOLDER / "certificate.pem")
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.facts["tls"] = self.connection.version()

    def more(self):
        piece = self.connection.recv(65536)
        if not piece:
            raise Ended
        self.input += piece

    def line(self):
        while b"\r\n" not in self.input:
            self.more()
        text, self.input = self.input.split(b"\r\n", 1)
        return text.decode("ascii")

    def say(self, *lines):
        for text in lines:
            self.connection.sendall(text.encode() + b"\r\n")

    def converse(self):
        if self.behaviour == "silent":
            while True:
                self.more()
        if IMPLICIT:
            self.encrypt()
        self.say("421 4.3.2 Closing" if self.behaviour == "closing" else "220 localhost ESMTP")
        while True:
            words = self.line().split(" ")
            getattr(self, words[0].upper(), self.unknown)(words)

    def unknown(self, words):
        self.say("502 5.5.1 " + words[0])

    def EHLO(self, words):
        self.facts["helo"] = words[1]
        encrypted = self.facts["tls"] is not None
        offers = ["localhost", "SIZE 50000000", "8BITMIME"]
        if not encrypted and self.behaviour != "no-starttls":
            offers.append("STARTTLS")
        if encrypted and self.behaviour != "no-auth":
            offers.append("AUTH PLAIN LOGIN")
        self.say(*[f"250-{one}" for one in offers], "250 ENHANCEDSTATUSCODES")

    def STARTTLS(self, _):
        self.say("220 2.0.0 Go on")
        self.encrypt()

    def AUTH(self, words):
        given = words[2] if len(words) > 2 else ""
        if not given:
            self.say("334 ")
            given = self.line()
        _, user, password = base64.b64decode(given).decode().split("\0")
        if self.facts["tls"] is None or self.behaviour == "refuse-auth" or (user, password) != (USER, PASSWORD):
            return self.say("535 5.7.8 Authentication failed for " + user)
        self.facts["user"] = user
        return self.say("235 2.7.0 OK")

    def MAIL(self, words):
        self.facts["from"] = words[1]
        self.say({"refuse-sender": "550 5.7.60 May not send as " + words[1],
                  "too-large": "552 5.3.4 Too large",
                  "need-auth": "530 5.7.0 Authentication required",
                  "busy": "452 4.3.1 No space"}.get(self.behaviour, "250 2.1.0 OK"))

    def RCPT(self, words):
        self.facts["to"] = words[1]
        self.say({"refuse-recipient": "550 5.1.1 No such user " + words[1],
                  "greylist": "450 4.2.0 Try later"}.get(self.behaviour, "250 2.1.5 OK"))

    def DATA(self, _):
        self.say("354 Go on")
        if self.behaviour == "break-in-data":
            while len(self.input) < 100000:
                self.more()
            raise Ended
        while b"\r\n.\r\n" not in self.input:
            self.more()
        message, self.input = self.input.split(b"\r\n.\r\n", 1)
        (FOLDER / "has-it-all").touch()
        if self.behaviour == "hold":
            while True:
                self.more()
        if self.behaviour == "break-after-dot":
            raise Ended
        refusals = {"refuse-data": "554 5.7.1 Looks like spam", "busy-after-dot": "451 4.3.0 Try later"}
        if self.behaviour in refusals:
            return self.say(refusals[self.behaviour])
        lines = [one[1:] if one.startswith(b".") else one for one in message.split(b"\r\n")]
        name = self.keep(b"\r\n".join(lines) + b"\r\n")
        return self.say(f"250 2.0.0 Ok: queued as Q{name}ABC by localhost for {self.facts['to']}")

    def keep(self, message):
        name = len(list(FOLDER.glob("*.eml"))) + 1
        (FOLDER / f"{name}.json").write_text(json.dumps(self.facts))
        (FOLDER / f"{name}.eml").write_bytes(message)
        return name

    def NOOP(self, _):
        self.say("250 2.0.0 OK")

    def QUIT(self, _):
        self.say("221 2.0.0 Bye")
        raise Ended


def serve(connection):
    conversation = Conversation(connection, (FOLDER / "behaviour").read_text().strip())
    try:
        conversation.converse()
    except (Ended, OSError):
        pass
    finally:
        conversation.connection.close()


def main():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        listener.settimeout(0.5)
        while FOLDER.is_dir():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            connection.settimeout(None)
            threading.Thread(target=serve, args=(connection,), daemon=True).start()


main()
