from django.urls import path

from .views import talks, wish

app_name = "conversations"
urlpatterns = [
    path("conversations/", talks.listing, name="list"),
    path("conversations/log/", talks.log, name="log"),
    path("conversations/<int:talk_id>/", talks.talk, name="talk"),
    path("conversations/<int:talk_id>/deletion/", talks.deletion, name="deletion"),
    path("conversations/wish/", wish.wish, name="wish"),
    path("conversations/wish/withdrawal/", wish.withdrawal, name="withdrawal"),
]
